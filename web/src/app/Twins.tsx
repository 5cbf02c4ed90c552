import { useDivisions, useOwners } from "../features/archive/choices";
import { cityOptions } from "../features/archive/divisions";
import { type DeskSearch, kinds, shows, withKey } from "../features/review/deskSearch";
import { TwinsPage } from "../features/review/TwinsPage";
import { useTexts } from "../texts/texts";
import { FilterSelect } from "../ui/FilterSelect";

function Filters({ search, onChange }: { search: DeskSearch; onChange: (search: DeskSearch) => void }) {
  const texts = useTexts();
  const owners = useOwners();
  const divisions = useDivisions();
  // Another queue begins with its first case.
  const filter = (key: "kind" | "owner" | "city" | "show") => (value: string | undefined) =>
    onChange(withKey(withKey(search, "open", undefined), key, value));
  return (
    <>
      <FilterSelect
        label={texts.review.show}
        value={search.show}
        options={shows.map((it) => ({ value: it, label: texts.review.shows[it] }))}
        onChange={filter("show")}
      />
      <FilterSelect
        label={texts.parties.kind}
        value={search.kind}
        options={kinds.map((it) => ({ value: it, label: texts.parties.kinds[it] }))}
        onChange={filter("kind")}
      />
      <FilterSelect label={texts.parties.owner} value={search.owner} options={owners} onChange={filter("owner")} />
      <FilterSelect
        label={texts.parties.city}
        value={search.city}
        options={cityOptions(divisions)}
        onChange={filter("city")}
      />
    </>
  );
}

/** The review desk, with the filters that the archive knows. */
export function Twins() {
  return <TwinsPage filters={(search, onChange) => <Filters search={search} onChange={onChange} />} />;
}
