/** Kept's own mark: a tick held in a cupped hand. */
export function Mark() {
  return (
    <svg className="kept-mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="16" fill="#ffc94d" />
      <g fill="none" stroke="#431d52" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6.8 16.2a9.2 9.2 0 0 0 18.4 0" />
        <path d="m11.4 13.4 4.3 4.3 6.6-9.4" />
      </g>
    </svg>
  )
}
