import { BellFilled, BellOutlined, StarFilled, StarOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Tooltip } from "antd";
import { useEffect } from "react";
import {
  followMutation,
  listFollowersOptions,
  listFollowersQueryKey,
  listInboxOptions,
  listStarsOptions,
  seeRecordMutation,
  starMutation,
  unfollowMutation,
  unstarMutation,
} from "../../client/@tanstack/react-query.gen";
import { useTexts } from "../../texts/texts";
import { useReportProblem } from "../../ui/ProblemAlert";
import { useKeys } from "../../ui/useKeys";
import styles from "./Collaboration.module.css";
import { type RecordKey, useRefreshInbox, useRefreshStars } from "./record";

function useStar(record: RecordKey) {
  const report = useReportProblem();
  const refresh = useRefreshStars();
  const stars = useQuery({ ...listStarsOptions(), staleTime: 60_000 });
  const star = useMutation(starMutation());
  const unstar = useMutation(unstarMutation());
  const starred = stars.data?.items.some((it) => it.type === record.type && it.id === record.id) ?? false;
  const toggle = () =>
    (starred ? unstar : star).mutate({ path: record }, { onSuccess: () => refresh(), onError: report });
  return { starred, toggle };
}

function useFollow(record: RecordKey) {
  const report = useReportProblem();
  const queries = useQueryClient();
  const followers = useQuery(listFollowersOptions({ path: record }));
  const follow = useMutation(followMutation());
  const unfollow = useMutation(unfollowMutation());
  const following = followers.data?.following ?? false;
  const refresh = () => queries.invalidateQueries({ queryKey: listFollowersQueryKey({ path: record }) });
  const toggle = () =>
    (following ? unfollow : follow).mutate({ path: record }, { onSuccess: refresh, onError: report });
  return { following, people: followers.data?.people ?? [], toggle };
}

/** Who looks at a record knows what the inbox had to tell about it. */
function useSeen(record: RecordKey) {
  const refresh = useRefreshInbox();
  const inbox = useQuery({ ...listInboxOptions({ query: { limit: 30 } }), staleTime: 60_000 });
  const see = useMutation(seeRecordMutation());
  const { type, id } = record;
  const told = inbox.data?.items.find((it) => it.unread && it.type === type && it.recordId === id)?.id;
  const { mutate } = see;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thing that is told
  useEffect(() => {
    if (told) mutate({ path: { type, id } }, { onSuccess: () => refresh() });
  }, [told, type, id, mutate]);
}

/** Star and follow, for the head of a record's page; `s` and `w` on the keyboard. */
export function RecordTools({ record }: { record: RecordKey }) {
  const texts = useTexts();
  const star = useStar(record);
  const follow = useFollow(record);
  useSeen(record);
  useKeys({ s: star.toggle, w: follow.toggle });
  const others = follow.people.map((it) => it.displayName).join(texts.common.separator);
  const hint = others ? texts.collaboration.followedBy(others) : texts.collaboration.followHelp;
  return (
    <>
      <Tooltip title={star.starred ? texts.collaboration.unstar : texts.collaboration.star}>
        <Button
          style={{ flex: "none" }}
          icon={star.starred ? <StarFilled className={styles.starred} /> : <StarOutlined />}
          aria-label={texts.collaboration.star}
          aria-pressed={star.starred}
          onClick={star.toggle}
        />
      </Tooltip>
      <Tooltip title={hint}>
        <Button
          style={{ flex: "none" }}
          icon={follow.following ? <BellFilled /> : <BellOutlined />}
          aria-label={texts.collaboration.follow}
          aria-pressed={follow.following}
          onClick={follow.toggle}
        >
          {follow.people.length > 0 && follow.people.length}
        </Button>
      </Tooltip>
    </>
  );
}
