/**
 * Calls `onChange` with whether there is a network: once now, then at every change. Returns how to stop.
 * Taro's own watcher rests on `navigator.connection`, which Safari and Firefox lack.
 */
export const watchNetwork = (onChange: (online: boolean) => void): (() => void) => {
  const online = () => onChange(true)
  const offline = () => onChange(false)
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  onChange(window.navigator.onLine)
  return () => {
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
  }
}
