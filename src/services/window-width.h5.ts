/** How wide the window is, in the pixels of style sheets. */
export const windowWidth = (): number => window.innerWidth

/** Tells how wide the window is whenever that changes. Returns how to stop. */
export const watchWindowWidth = (tell: (width: number) => void): (() => void) => {
  const resized = () => tell(windowWidth())
  window.addEventListener('resize', resized)
  return () => window.removeEventListener('resize', resized)
}
