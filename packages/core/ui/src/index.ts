export { default as Button } from './action/Button.svelte';
export { default as CopyButton } from './action/CopyButton.svelte';
export { default as IconButton } from './action/IconButton.svelte';
export { default as LinkButton } from './action/LinkButton.svelte';
export type { ButtonSize, ButtonVariant } from './action/button-style.ts';

export { default as Checkbox } from './form/Checkbox.svelte';
export { default as Combobox } from './form/Combobox.svelte';
export { default as DateField } from './form/DateField.svelte';
export { default as ErrorSummary, type SummaryError } from './form/ErrorSummary.svelte';
export { default as Field, type FieldControl } from './form/Field.svelte';
export { default as FieldErrors } from './form/FieldErrors.svelte';
export { default as FileDrop } from './form/FileDrop.svelte';
export { default as RadioGroup } from './form/RadioGroup.svelte';
export { default as Select } from './form/Select.svelte';
export { default as TextArea } from './form/TextArea.svelte';
export { default as TextField } from './form/TextField.svelte';
export type { Option } from './form/option.ts';

export { default as ExportButton } from './download/ExportButton.svelte';
export { saveFile } from './download/save-file.ts';

export { default as FormDialog } from './form-dialog/FormDialog.svelte';
export { typedFrom, type FormField, type Typed } from './form-dialog/form-field.ts';

export { default as CommandPalette } from './overlay/CommandPalette.svelte';
export { default as ConfirmDialog } from './overlay/ConfirmDialog.svelte';
export { default as Dialog } from './overlay/Dialog.svelte';
export { default as Drawer } from './overlay/Drawer.svelte';
export { default as Menu } from './overlay/Menu.svelte';
export { default as ToastRegion } from './overlay/ToastRegion.svelte';
export { default as Tooltip } from './overlay/Tooltip.svelte';
export type { MenuGroup, MenuItem } from './overlay/menu-item.ts';
export type { PaletteGroup, PaletteItem } from './overlay/palette-item.ts';
export { provideToasts, Toasts, useToasts, type Toast } from './overlay/toasts.svelte.ts';

export { default as Badge } from './status/Badge.svelte';
export { default as DueBadge } from './status/DueBadge.svelte';
export { default as Progress } from './status/Progress.svelte';
export { default as StateBadge } from './status/StateBadge.svelte';
export { provideDueLadder } from './status/due-ladder.ts';
export {
  defaultDueLadder,
  dueLadder,
  dueState,
  type DueState,
  type DueStep,
} from './status/due.ts';
export { stageMeaning, stageTone, type StageMeaning } from './status/stage.ts';
export type { IconComponent, Tone } from './status/tone.ts';

export { default as Await } from './page/Await.svelte';
export { default as Breadcrumbs, type Crumb } from './page/Breadcrumbs.svelte';
export { default as Card } from './page/Card.svelte';
export { default as EmptyState } from './page/EmptyState.svelte';
export { default as ErrorState } from './page/ErrorState.svelte';
export { default as FailureState } from './page/FailureState.svelte';
export { default as ForbiddenState } from './page/ForbiddenState.svelte';
export { default as NotOpened } from './page/NotOpened.svelte';
export { default as LoadingState } from './page/LoadingState.svelte';
export { default as PageHeader } from './page/PageHeader.svelte';
export { default as GradeBadge } from './secrecy/GradeBadge.svelte';
export { default as PersonalValue } from './secrecy/PersonalValue.svelte';
export { default as RecordGrade } from './secrecy/RecordGrade.svelte';
export type { Grade, GradeOfRecord, GradeSource } from './secrecy/grades.ts';
export { default as SecrecyBanner } from './page/SecrecyBanner.svelte';
export { default as StatTile } from './page/StatTile.svelte';
export { default as Steps, type Step } from './page/Steps.svelte';
export { default as Tabs, type Tab } from './page/Tabs.svelte';
export {
  default as Timeline,
  type TimelineChange,
  type TimelineEntry,
} from './page/Timeline.svelte';
export { default as ViewTabs, type ViewTab } from './page/ViewTabs.svelte';
export { default as Watermark } from './page/Watermark.svelte';
export { describeFailure, type Failure } from './page/failure.ts';

export { default as Chart } from './data/Chart.svelte';
export { default as DataTable } from './data/DataTable.svelte';
export { default as RecordList } from './data/RecordList.svelte';
export { default as TablePager } from './data/TablePager.svelte';
export { default as FilterBar } from './data/FilterBar.svelte';
export type { ChartData, ChartKind, ChartSeries } from './data/chart-data.ts';
export type { Filter } from './data/filter.ts';
export { default as Facts, type Fact } from './data/Facts.svelte';
export { StoredTableView } from './data/stored-table-view.svelte.ts';
export type { Column, Density, Paging, Sort, TableView } from './data/table-types.ts';

export { default as DateText } from './format/DateText.svelte';
export {
  daysBetween,
  formatBytes,
  formatCount,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatMoney,
  formatMonthDay,
  formatPercent,
  formatRelativeDays,
  type CountUnit,
  type MoneyUnit,
} from './format/format.ts';

export { default as ComputationProgress } from './computation/ComputationProgress.svelte';
export type { ComputationSource, ShownComputation } from './computation/computation-source.ts';

export { default as PublicLinkCard } from './public-link/PublicLinkCard.svelte';
export { default as QrCode } from './public-link/QrCode.svelte';
export type { ShownLink } from './public-link/public-link.ts';

export { default as Attachments } from './case/Attachments.svelte';
export { default as BulkCaseActions } from './case/BulkCaseActions.svelte';
export { default as CaseActions } from './case/CaseActions.svelte';
export { default as CaseHeader } from './case/CaseHeader.svelte';
export { default as CaseDeadlines } from './case/CaseDeadlines.svelte';
export { default as CaseTimeline } from './case/CaseTimeline.svelte';
export { default as CaseVerbMenu } from './case/CaseVerbMenu.svelte';
export { default as CaseWay } from './case/CaseWay.svelte';
export { default as PeopleField } from './case/PeopleField.svelte';
export type {
  AttachedFile,
  CaseDeadline,
  CaseMove,
  CaseRecord,
  CaseRequest,
  CaseStep,
  RecordEntry,
} from './case/case-types.ts';

export { fieldText, type Choices, type ConflictField } from './conflict/conflict.ts';
export { default as ConflictView } from './conflict/ConflictView.svelte';
export { VersionedEdit } from './conflict/versioned-edit.svelte.ts';

export { Draft } from './draft/draft.svelte.ts';
export { default as DraftNote } from './draft/DraftNote.svelte';

export { CursorList } from './loading/cursor-list.svelte.ts';
export { Loaded } from './loading/loaded.svelte.ts';
export { default as Ready } from './loading/Ready.svelte';

export { default as DocumentMenu } from './documents/DocumentMenu.svelte';
export type { DocumentSource } from './documents/document-source.ts';

export { answerText } from './fields/answer-text.ts';
export type { AnswerPorts, FieldsOfRecord, FieldsSource } from './fields/fields-source.ts';
export { default as RecordFields } from './fields/RecordFields.svelte';
export { default as FormPreview } from './fields/FormPreview.svelte';
export { storedNumber, typedNumber } from './fields/number-text.ts';
