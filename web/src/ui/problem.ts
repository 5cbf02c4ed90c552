export type FieldProblem = { field: string; code?: string; message: string };

/** What went wrong, whatever the cause: the server's problem+json, no connection, or an answer of another kind. */
export type Problem = {
  status: number;
  code: string;
  detail?: string;
  errors: FieldProblem[];
  /** What the server adds in full so that the reader can choose. */
  details?: Record<string, unknown>;
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((it) =>
    isRecord(it) && typeof it.field === "string" && typeof it.message === "string"
      ? [{ field: it.field, message: it.message, ...(typeof it.code === "string" ? { code: it.code } : {}) }]
      : [],
  );
}

const known = new Set(["type", "title", "status", "detail", "instance", "code", "errors", "reference"]);

function detailsOf(body: Record<string, unknown>): { details?: Record<string, unknown> } {
  const more = Object.entries(body).filter(([name]) => !known.has(name));
  return more.length > 0 ? { details: Object.fromEntries(more) } : {};
}

/** Made by the client's interceptor from every failed answer; status 0 means that none came. */
export function toProblem(body: unknown, status: number): Problem {
  if (!isRecord(body)) return { status, code: status === 0 ? "unreachable" : "unexpected", errors: [] };
  const detail = [body.detail, body.title].find((it) => typeof it === "string");
  return {
    status,
    code: typeof body.code === "string" ? body.code : status === 0 ? "unreachable" : "unexpected",
    ...(typeof detail === "string" && status > 0 ? { detail } : {}),
    errors: fieldProblems(body.errors),
    ...detailsOf(body),
  };
}

/** Reads a caught value back as the Problem it is; a defect of our own becomes an unexpected one. */
export function problemOf(error: unknown): Problem {
  if (isRecord(error) && typeof error.status === "number" && Array.isArray(error.errors)) {
    return {
      status: error.status,
      code: typeof error.code === "string" ? error.code : "unexpected",
      ...(typeof error.detail === "string" ? { detail: error.detail } : {}),
      errors: fieldProblems(error.errors),
      ...(isRecord(error.details) ? { details: error.details } : {}),
    };
  }
  return { status: -1, code: "unexpected", errors: [] };
}

/** `contacts[0].value` → ["contacts", 0, "value"], the name Ant Design forms use. */
export function fieldPath(field: string): (string | number)[] {
  return field
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

type FieldErrors = { name: (string | number)[]; errors: string[] };

/** Field problems grouped for `Form.setFields`. */
export function formFields(errors: readonly FieldProblem[]): FieldErrors[] {
  const fields = new Map<string, FieldErrors>();
  for (const { field, message } of errors) {
    const known = fields.get(field);
    if (known) known.errors.push(message);
    else fields.set(field, { name: fieldPath(field), errors: [message] });
  }
  return [...fields.values()];
}
