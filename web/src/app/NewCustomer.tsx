import { NewCustomerPage } from "../features/archive/NewCustomerPage";
import { TwinDialog } from "../features/identity/TwinDialog";
import { TwinsBeside } from "../features/identity/TwinsBeside";

/** Writing a new customer, with whoever it may be already beside it. */
export function NewCustomer() {
  return (
    <NewCustomerPage
      beside={(content) => <TwinsBeside content={content} />}
      refused={(error, onInsist, onCancel) => <TwinDialog error={error} onInsist={onInsist} onCancel={onCancel} />}
    />
  );
}
