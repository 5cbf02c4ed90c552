import { access } from "./en/access";
import { archive } from "./en/archive";
import { collaboration } from "./en/collaboration";
import { complaints } from "./en/complaints";
import { cues } from "./en/cues";
import { equity } from "./en/equity";
import { identity } from "./en/identity";
import { imports } from "./en/imports";
import { improvements } from "./en/improvements";
import { mail } from "./en/mail";
import { operations } from "./en/operations";
import { privacy } from "./en/privacy";
import { records } from "./en/records";
import { recovery } from "./en/recovery";
import { retention } from "./en/retention";
import { shell } from "./en/shell";
import { tiers } from "./en/tiers";
import { webhooks } from "./en/webhooks";
import { worth } from "./en/worth";
import type { Texts } from "./texts";

export const en: Texts = {
  ...shell,
  ...archive,
  ...access,
  ...worth,
  ...tiers,
  ...equity,
  ...retention,
  ...identity,
  ...records,
  ...imports,
  ...improvements,
  ...mail,
  ...operations,
  ...collaboration,
  ...complaints,
  ...recovery,
  ...cues,
  ...privacy,
  ...webhooks,
};
