import type { Texts } from "./texts";
import { access } from "./zh-TW/access";
import { archive } from "./zh-TW/archive";
import { collaboration } from "./zh-TW/collaboration";
import { complaints } from "./zh-TW/complaints";
import { cues } from "./zh-TW/cues";
import { equity } from "./zh-TW/equity";
import { identity } from "./zh-TW/identity";
import { imports } from "./zh-TW/imports";
import { improvements } from "./zh-TW/improvements";
import { mail } from "./zh-TW/mail";
import { operations } from "./zh-TW/operations";
import { privacy } from "./zh-TW/privacy";
import { records } from "./zh-TW/records";
import { recovery } from "./zh-TW/recovery";
import { retention } from "./zh-TW/retention";
import { shell } from "./zh-TW/shell";
import { tiers } from "./zh-TW/tiers";
import { webhooks } from "./zh-TW/webhooks";
import { worth } from "./zh-TW/worth";

/** 繁體中文（臺灣用語）. */
export const zhTW: Texts = {
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
