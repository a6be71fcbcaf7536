import { PERSON_NAME_LIMIT, personName } from '@/domain/people/invitation'
import type { FirstData } from './first-data'
import { settingsFile, type Settings } from './settings'
import { sayCode, sayFault } from './words'

export interface Recovery {
  readonly settings: Settings
  readonly data: Pick<FirstData, 'invite' | 'openCodes'>
  /** Whom the code is for. */
  readonly name: string
  readonly say: (line: string) => void
}

/**
 * Issues one more invitation to the office, whoever sits in it: the way back in where nobody of the office can open the program any
 * more. Whoever holds the environment's keys can do it, and the office sees it among its invitations. True where it was read back.
 */
export const recoverOffice = async ({ settings, data, name, say }: Recovery): Promise<boolean> => {
  const file = settingsFile(settings.envId)
  const faults = [
    ...(settings.secretId === '' || settings.secretKey === '' ? [sayFault({ is: 'keys missing' }, file)] : []),
    ...(settings.variables.INVITATION_SECRET === undefined
      ? [sayFault({ is: 'variable missing', name: 'INVITATION_SECRET' }, file)]
      : []),
    ...(personName(name) === '' || personName(name) !== name.trim()
      ? [`请写明发给谁，最多 ${PERSON_NAME_LIMIT} 个字：npm run office-recovery -- --env <环境 ID> --name <姓名>`]
      : []),
  ]
  for (const fault of faults) say(fault)
  if (faults.length > 0) return false
  const before = new Set((await data.openCodes()).map(({ code }) => code))
  await data.invite(name.trim())
  const made = (await data.openCodes()).find(({ code }) => !before.has(code))
  say(made ? sayCode(made) : '邀请码写进去了，但没有读回来：再运行一次。')
  return made !== undefined
}
