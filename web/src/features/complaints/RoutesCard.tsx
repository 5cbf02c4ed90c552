import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select, TreeSelect } from "antd";
import { useState } from "react";
import { changeComplaintRoutesMutation } from "../../client/@tanstack/react-query.gen";
import type { ComplaintRoute, ComplaintSetup } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import { Card } from "../../ui/Card";
import styles from "./Complaints.module.css";
import { treeOf } from "./categories";
import { gravities } from "./complaint";
import { useSetupSaved } from "./useSetup";

type Row = ComplaintRoute & { key: number };

/** Without what was cleared: the server knows only what is said. */
function spoken({ category, least, shop, product, desk }: Row): ComplaintRoute {
  return {
    desk,
    ...(category ? { category } : {}),
    ...(least ? { least } : {}),
    ...(shop ? { shop } : {}),
    ...(product ? { product } : {}),
  };
}

/** Which desk a complaint goes to; the first rule that fits decides. */
export function RoutesCard({ setup }: { setup: ComplaintSetup }) {
  const texts = useTexts();
  const words = texts.complaints;
  const [rows, setRows] = useState<Row[]>(setup.routes.map((route, key) => ({ ...route, key })));
  const [next, setNext] = useState(rows.length);
  const change = useMutation(changeComplaintRoutesMutation());
  const saved = useSetupSaved();
  const set = (key: number, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const up = (index: number) => {
    const moved = [...rows];
    const [row] = moved.splice(index, 1);
    if (row) moved.splice(index - 1, 0, row);
    setRows(moved);
  };
  const desks = setup.desks.map((desk) => ({ value: desk.id, label: desk.name }));
  const add = () => {
    const desk = setup.desks[0];
    if (!desk) return;
    setRows([...rows, { key: next, desk: desk.id }]);
    setNext(next + 1);
  };
  return (
    <Card
      title={words.setup.routes}
      extra={
        setup.changeable && (
          <Button icon={<PlusOutlined />} onClick={add}>
            {words.setup.newRoute}
          </Button>
        )
      }
    >
      <p className={styles.help}>{words.setup.routesHelp}</p>
      {rows.length === 0 && <p>{words.setup.noRoutes}</p>}
      <div className={styles.rows}>
        {rows.map((row, index) => (
          <div key={row.key} className={styles.row}>
            <TreeSelect
              className={styles.grow ?? ""}
              aria-label={words.category}
              allowClear
              placeholder={words.category}
              value={row.category ?? null}
              treeData={treeOf(setup.categories, "category")}
              onChange={(category) => set(row.key, { category: category ?? undefined } as Partial<Row>)}
            />
            <Select
              style={{ width: 148 }}
              aria-label={words.setup.least}
              allowClear
              placeholder={words.setup.least}
              value={row.least ?? null}
              options={gravities.map((value) => ({ value, label: words.gravities[value] }))}
              onChange={(least) => set(row.key, { least: least ?? undefined } as Partial<Row>)}
            />
            <Input
              style={{ width: 120 }}
              aria-label={words.shop}
              placeholder={words.shop}
              value={row.shop ?? ""}
              onChange={(event) => set(row.key, { shop: event.target.value })}
            />
            <Input
              style={{ width: 120 }}
              aria-label={words.product}
              placeholder={words.product}
              value={row.product ?? ""}
              onChange={(event) => set(row.key, { product: event.target.value })}
            />
            <span aria-hidden="true">→</span>
            <Select
              style={{ width: 148 }}
              aria-label={words.desk}
              value={row.desk}
              options={desks}
              onChange={(desk) => set(row.key, { desk })}
            />
            {setup.changeable && (
              <>
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={words.setup.up}
                  disabled={index === 0}
                  onClick={() => up(index)}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={texts.common.remove}
                  onClick={() => setRows(rows.filter((it) => it.key !== row.key))}
                />
              </>
            )}
          </div>
        ))}
        {setup.changeable && (rows.length > 0 || setup.routes.length > 0) && (
          <div>
            <Button
              type="primary"
              loading={change.isPending}
              onClick={() => change.mutate({ body: { routes: rows.map(spoken) } }, saved)}
            >
              {texts.common.save}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
