import { GiftOutlined, SoundOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { ShareButton } from "../features/access/ShareButton";
import { CustomerPage } from "../features/archive/CustomerPage";
import { entryBody } from "../features/archive/entryBody";
import { PartySelect } from "../features/archive/PartySelect";
import type { Party } from "../features/archive/party";
import { Activity, type Kind } from "../features/collaboration/Activity";
import { Attachments } from "../features/collaboration/Attachments";
import { Composer } from "../features/collaboration/Composer";
import { RecordTools } from "../features/collaboration/RecordTools";
import { CueButton } from "../features/cues/CueButton";
import { TreeCard } from "../features/hierarchy/TreeCard";
import { MembersCard } from "../features/identity/MembersCard";
import { MergeDialog } from "../features/identity/MergeDialog";
import { PrivacyCard } from "../features/privacy/PrivacyCard";
import { RatingCard } from "../features/rating/RatingCard";
import { TierCard } from "../features/tiers/TierCard";
import { WorthPanel } from "../features/worth/WorthPanel";
import { useTexts } from "../texts/texts";
import { useRecent } from "./recent";

const kinds: readonly Kind[] = ["purchase", "note", "complaint", "recovery", "cue", "comment", "file", "change"];
const ofParty = (party: Party) => ({ type: "parties", id: party.id });

function Tools({ party }: { party: Party }) {
  useRecent({ type: "parties", id: party.id, name: party.name });
  const texts = useTexts();
  const go = useNavigate();
  return (
    <>
      <RecordTools record={ofParty(party)} />
      <ShareButton record={ofParty(party)} />
      <Button icon={<SoundOutlined />} onClick={() => go({ to: "/complaints/new", search: { party: party.id } })}>
        {texts.complaints.complain}
      </Button>
      <Button icon={<GiftOutlined />} onClick={() => go({ to: "/recoveries/new", search: { party: party.id } })}>
        {texts.recovery.recover}
      </Button>
      <CueButton party={party.id} />
    </>
  );
}

/** A customer's page, with what it was merged of and what colleagues do together on it. */
export function Customer() {
  const texts = useTexts();
  return (
    <CustomerPage
      worth={(party) => (
        <>
          <WorthPanel id={party.id} />
          <TierCard id={party.id} owner={party.owner?.displayName} />
          <RatingCard id={party.id} />
        </>
      )}
      members={(party) => (
        <>
          <TreeCard id={party.id} name={party.name} />
          <MembersCard id={party.id} />
          {party.kind !== "organisation" && <PrivacyCard party={party} />}
        </>
      )}
      merging={(party, onDone) => <MergeDialog party={party} select={PartySelect} onDone={onDone} />}
      tools={(party) => <Tools party={party} />}
      activity={(party, note, asked) => (
        <Activity
          record={ofParty(party)}
          kinds={kinds}
          composer={<Composer record={ofParty(party)} note={note} asked={asked} />}
          body={entryBody(party.id)}
          emptyHelp={texts.timeline.emptyHelp}
        />
      )}
      files={(party) => <Attachments record={ofParty(party)} />}
    />
  );
}
