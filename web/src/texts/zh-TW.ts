export { zhCN as zhTW } from "./zh-CN";
