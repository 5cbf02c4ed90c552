import { Button, Select, Tooltip } from "antd";
import type { TypeView } from "../../client/types.gen";
import { useTexts } from "../../texts/texts";
import styles from "./Access.module.css";
import {
  type Grants,
  isBeyondSight,
  isOwn,
  joined,
  others,
  type Right,
  rights,
  type Scope,
  scopeOf,
  scopes,
  separated,
  withScope,
} from "./roleMatrix";

function Cell({
  label,
  scope,
  quiet,
  beyond,
  onChange,
}: {
  label: string;
  scope: Scope;
  quiet: boolean;
  beyond: boolean;
  onChange: (scope: Scope) => void;
}) {
  const texts = useTexts();
  const select = (
    <Select<Scope>
      aria-label={label}
      variant="borderless"
      className={`${styles.scope} ${scope === "none" ? styles.none : ""} ${quiet ? styles.quiet : ""} ${
        beyond ? styles.beyond : ""
      }`}
      value={scope}
      onChange={onChange}
      popupMatchSelectWidth={160}
      options={scopes.map((it) => ({ value: it, label: texts.access.scopes[it] }))}
    />
  );
  return beyond ? <Tooltip title={texts.access.beyondSight}>{select}</Tooltip> : select;
}

/** One line for each type, one column for each right; types without a line of their own follow the first. */
export function RoleMatrix({
  grants,
  types,
  onChange,
}: {
  grants: Grants;
  types: readonly TypeView[];
  onChange: (grants: Grants) => void;
}) {
  const texts = useTexts();
  const lines = [{ key: others, label: texts.access.allTypes }, ...types];
  const cell = (type: { key: string; label: string }, right: Right) => (
    <td key={right}>
      <Cell
        label={`${type.label} ${texts.access.rights[right]}`}
        scope={scopeOf(grants, type.key, right)}
        quiet={!isOwn(grants, type.key)}
        beyond={isBeyondSight(grants, type.key, right)}
        onChange={(scope) => onChange(withScope(grants, type.key, right, scope))}
      />
    </td>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={texts.access.matrix} tabIndex={0}>
      <table className={styles.matrix} aria-label={texts.access.matrix}>
        <thead>
          <tr>
            <th scope="col">{texts.access.type}</th>
            {rights.map((right) => (
              <th key={right} scope="col">
                {texts.access.rights[right]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((type) => (
            <tr key={type.key}>
              <th scope="row">
                <span>{type.label}</span>
                {type.key !== others &&
                  (isOwn(grants, type.key) ? (
                    <Button type="link" size="small" onClick={() => onChange(joined(grants, type.key))}>
                      {texts.access.follow}
                    </Button>
                  ) : (
                    <Button type="link" size="small" onClick={() => onChange(separated(grants, type.key))}>
                      {texts.access.separate}
                    </Button>
                  ))}
              </th>
              {rights.map((right) => cell(type, right))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
