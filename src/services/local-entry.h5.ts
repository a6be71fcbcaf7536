import type { LocalEntry, Persona } from './local-entry-types'
import { choosePersona } from './persona.h5'
import { newRequestId } from './request-id'

const listPersonas = async (): Promise<readonly Persona[] | undefined> => {
  try {
    const response = await fetch('/client/personas')
    return response.ok ? ((await response.json()) as readonly Persona[]) : undefined
  } catch {
    // The local server is down or still starting: the page says so and offers to try again.
    return undefined
  }
}

export const localEntry: LocalEntry | null = {
  listPersonas,
  enterAs: choosePersona,
  enterAsNewPerson: () => choosePersona(`new-${newRequestId()}`),
  openConsole: () => window.location.assign('/console'),
}
