/** 知 and 己 as strokes on a 24 × 24 field each, so that no font is needed. */
const know =
  "M6.2 2.6C5.6 4.9 4.6 6.9 3.2 8.4M4.9 6.4H11.4M2.4 11.2H12M7.6 6.4V11.2C7.3 15.2 5.7 18.6 2.4 21M7.9 14.2C9.2 16 10.6 18 11.6 20.2M14.4 6.8H21.6V18.4H14.4Z";
const self = "M4.6 4.2H18.4V11.6H5M5 11.6V18C5 19.5 5.8 20.2 7.2 20.2H18.2C19.9 20.2 20.5 19.4 20.6 16.8";

export function Seal({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 56 56" aria-hidden="true" focusable="false">
      <rect width="56" height="56" rx="10" fill="var(--seal)" />
      <rect x="3.5" y="3.5" width="49" height="49" rx="7.5" fill="none" stroke="#fff" strokeOpacity="0.45" />
      <g fill="none" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round">
        <path d={know} transform="translate(17.2 6.6) scale(0.9)" />
        <path d={self} transform="translate(17.2 29.2) scale(0.9)" />
      </g>
    </svg>
  );
}

export function Wordmark({ height = 18 }: { height?: number }) {
  return (
    <svg width={(height * 49) / 24} height={height} viewBox="0 0 49 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.1" strokeLinecap="round" strokeLinejoin="round">
        <path d={know} />
        <path d={self} transform="translate(25.5 0)" />
      </g>
    </svg>
  );
}
