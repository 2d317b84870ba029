/** What a step of signing in answers: done, or what still stands before the work. */
export interface SignInAnswer {
  readonly step: 'done' | 'secondFactor' | 'enrolSecondFactor' | 'passwordChange';
}

/** Answer to the first code of a new second factor; the recovery codes are shown this once. */
export interface EnrolledAnswer extends SignInAnswer {
  readonly recoveryCodes: readonly string[];
}
