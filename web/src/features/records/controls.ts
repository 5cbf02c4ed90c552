/** What every input of a field takes from the form, or the cell, around it. */
export type ControlProps = {
  id?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean | "true" | "false";
  "aria-required"?: boolean | "true" | "false";
};
