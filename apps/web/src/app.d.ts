declare namespace App {
  interface Error {
    message: string;
    code?: string;
    requestId?: string;
  }
}
