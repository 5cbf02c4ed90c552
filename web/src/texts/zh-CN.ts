import { access } from "./zh-CN/access";
import { archive } from "./zh-CN/archive";
import { collaboration } from "./zh-CN/collaboration";
import { complaints } from "./zh-CN/complaints";
import { identity } from "./zh-CN/identity";
import { imports } from "./zh-CN/imports";
import { operations } from "./zh-CN/operations";
import { privacy } from "./zh-CN/privacy";
import { records } from "./zh-CN/records";
import { shell } from "./zh-CN/shell";
import { worth } from "./zh-CN/worth";

/** 简体中文: the base dictionary, a file for each capability; the others have exactly its keys. */
export const zhCN = {
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
