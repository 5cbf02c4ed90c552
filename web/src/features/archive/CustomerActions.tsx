import { EditOutlined, EllipsisOutlined, FormOutlined, PhoneOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import {
  countPartiesQueryKey,
  deletePartyMutation,
  listPartiesQueryKey,
  restorePartyMutation,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { mainContact, type Party } from "./party";

/** Deletes at once and offers to take it back, instead of asking first. */
function useDelete(party: Party) {
  const texts = useTexts();
  const queries = useQueryClient();
  const go = useNavigate();
  const report = useReportProblem();
  const { message } = App.useApp();
  const remove = useMutation(deletePartyMutation());
  const restore = useMutation(restorePartyMutation());
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: listPartiesQueryKey() }),
      queries.invalidateQueries({ queryKey: countPartiesQueryKey() }),
    ]);
  // By then this page is gone, and with it the callbacks of `mutate`; a promise outlives it.
  const undo = async (key: string) => {
    try {
      await restore.mutateAsync({ path: { id: party.id } });
      message.destroy(key);
      message.success(texts.parties.restored(party.name));
      await refresh();
      await go({ to: "/customers/$id", params: { id: party.id } });
    } catch (error) {
      report(error);
    }
  };
  return () =>
    remove.mutate(
      { path: { id: party.id } },
      {
        onSuccess: async () => {
          const key = `deleted ${party.id}`;
          await go({ to: "/customers" });
          refresh();
          message.open({
            key,
            duration: 12,
            type: "success",
            content: (
              <>
                {texts.parties.deleted(party.name)}
                <Button type="link" onClick={() => undo(key)}>
                  {texts.common.undo}
                </Button>
              </>
            ),
          });
        },
        onError: report,
      },
    );
}

export function CustomerActions({
  party,
  onNote,
  onEdit,
  onMerge,
}: {
  party: Party;
  onNote: () => void;
  onEdit: () => void;
  onMerge: () => void;
}) {
  const texts = useTexts();
  const remove = useDelete(party);
  const phone = mainContact(party.contacts, "phone");
  return (
    <>
      {phone && (
        <Button icon={<PhoneOutlined />} href={`tel:${phone.value}`}>
          {texts.party.call}
        </Button>
      )}
      <Button icon={<EditOutlined />} onClick={onEdit}>
        {texts.party.editParty}
      </Button>
      <Button type="primary" icon={<FormOutlined />} onClick={onNote}>
        {texts.party.writeNote}
      </Button>
      <Dropdown
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items: [
            { key: "merge", label: texts.party.mergeParty, onClick: onMerge },
            { key: "delete", danger: true, label: texts.party.deleteParty, onClick: remove },
          ],
        }}
      >
        <Button style={{ flex: "none" }} icon={<EllipsisOutlined />} aria-label={texts.party.moreActions} />
      </Dropdown>
    </>
  );
}
