import { access } from "./zh-CN/access";
import { archive } from "./zh-CN/archive";
import { collaboration } from "./zh-CN/collaboration";
import { complaints } from "./zh-CN/complaints";
import { cues } from "./zh-CN/cues";
import { equity } from "./zh-CN/equity";
import { identity } from "./zh-CN/identity";
import { imports } from "./zh-CN/imports";
import { improvements } from "./zh-CN/improvements";
import { mail } from "./zh-CN/mail";
import { operations } from "./zh-CN/operations";
import { privacy } from "./zh-CN/privacy";
import { records } from "./zh-CN/records";
import { recovery } from "./zh-CN/recovery";
import { retention } from "./zh-CN/retention";
import { shell } from "./zh-CN/shell";
import { tiers } from "./zh-CN/tiers";
import { webhooks } from "./zh-CN/webhooks";
import { worth } from "./zh-CN/worth";

/** 简体中文: the base dictionary, a file for each capability; the others have exactly its keys. */
export const zhCN = {
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
