import { useType } from "./recordTypes";

/** What a field of ours is called here: otherwise than we call it only where an administrator said so. */
export function useFieldLabel(type: string): (key: string, ours: string) => string {
  const found = useType(type);
  return (key, ours) => {
    const field = found?.fields.find((it) => it.key === key);
    return field?.renamed ? field.label : ours;
  };
}
