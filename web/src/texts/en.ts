export { zhCN as en } from "./zh-CN";
