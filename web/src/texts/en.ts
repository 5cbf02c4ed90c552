import { access } from "./en/access";
import { archive } from "./en/archive";
import { collaboration } from "./en/collaboration";
import { complaints } from "./en/complaints";
import { identity } from "./en/identity";
import { imports } from "./en/imports";
import { operations } from "./en/operations";
import { privacy } from "./en/privacy";
import { records } from "./en/records";
import { shell } from "./en/shell";
import { worth } from "./en/worth";
import type { Texts } from "./texts";

export const en: Texts = {
  ...shell,
  ...archive,
  ...access,
  ...worth,
  ...identity,
  ...records,
  ...imports,
  ...operations,
  ...collaboration,
  ...complaints,
  ...privacy,
};
