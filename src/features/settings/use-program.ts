import { applyUpdate, readVersion } from '@/services/launch'
import { entrance } from '@/services/entrance'
import { localEntry } from '@/services/local-entry'
import { goHome } from '../session/navigate'
import { useSessionStore } from '../session/session-store'

/** What the settings say and do about the program itself. */
export const useProgram = () => {
  const forget = useSessionStore((state) => state.forget)
  const updateReady = useSessionStore((state) => state.updateReady)
  const leave = (): void => {
    entrance?.leave()
    forget()
    goHome()
  }
  return {
    version: readVersion(),
    update: updateReady ? applyUpdate : undefined,
    /** Only in the local product, where nobody signs in. */
    switchPerson: localEntry ? leave : undefined,
    openConsole: localEntry?.openConsole,
  }
}
