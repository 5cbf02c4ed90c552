import { FilterField } from "../features/lists/FilterField";
import { WebhooksPage } from "../features/webhooks/WebhooksPage";

/** Which programs outside are told of changes, of which records. */
export function Webhooks() {
  return <WebhooksPage filter={FilterField} />;
}
