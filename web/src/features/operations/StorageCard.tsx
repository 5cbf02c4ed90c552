import { useQuery } from "@tanstack/react-query";
import { getStorageOptions } from "../../client/@tanstack/react-query.gen";
import type { GetStorageResponse } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import { fileSize } from "../../ui/formats";
import { ProblemAlert } from "../../ui/ProblemAlert";
import { SimpleTable } from "../../ui/SimpleTable";
import { Loading } from "../../ui/States";
import { NumberText } from "../../ui/Values";
import styles from "./Operations.module.css";

type Room = GetStorageResponse["rooms"][number];

const signed = (bytes: number) => (bytes < 0 ? `−${fileSize(-bytes)}` : `+${fileSize(bytes)}`);

function Name({ room }: { room: Room }) {
  const texts = useTexts();
  const place = texts.operations.places[room.folder ? room.name : (room.name.split(".")[0] ?? "")];
  return (
    <>
      {place ?? room.name}
      <span className={`${styles.note} ${styles.name}`}>
        {room.folder ? texts.operations.folderOf(room.name) : room.name}
      </span>
    </>
  );
}

/** What takes room and what grows, the largest first. */
export function StorageCard() {
  const texts = useTexts();
  const storage = useQuery(getStorageOptions());
  return (
    <Card
      flush
      title={texts.operations.storage}
      extra={storage.data && texts.operations.database(fileSize(storage.data.databaseBytes))}
    >
      {storage.isPending && <Loading lines={6} />}
      {storage.isError && (
        <ProblemAlert error={storage.error} title={texts.operations.storageFailed} onRetry={() => storage.refetch()} />
      )}
      {storage.data && (
        <SimpleTable
          label={texts.operations.storage}
          rows={storage.data.rooms.filter((room) => room.bytes > 0)}
          rowKey={(room) => room.name}
          columns={[
            { key: "name", title: texts.operations.what, render: (room) => <Name room={room} /> },
            {
              key: "count",
              title: texts.operations.count,
              wide: true,
              right: true,
              width: 128,
              render: (room) => <NumberText value={room.count} />,
            },
            {
              key: "growth",
              title: texts.operations.growth,
              right: true,
              width: 120,
              render: (room) => (room.growth === 0 ? "—" : signed(room.growth)),
            },
            {
              key: "bytes",
              title: texts.operations.size,
              right: true,
              width: 104,
              render: (room) => fileSize(room.bytes),
            },
          ]}
        />
      )}
    </Card>
  );
}
