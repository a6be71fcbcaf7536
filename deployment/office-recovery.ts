/**
 * Lets somebody of the office in again: `npm run office-recovery -- --env <environment> --name <name>` issues one invitation and shows its
 * code.
 */
import { parseArgs } from 'node:util'
import { getInstant } from '@/domain/calendar/instant'
import { openFirstData } from './first-data'
import { loadSettings } from './load-settings'
import { recoverOffice } from './recover-office'
import { runCommand } from './run-command'

runCommand(async () => {
  const { values } = parseArgs({ options: { env: { type: 'string' }, name: { type: 'string' } } })
  const settings = loadSettings(values.env ?? '')
  if (settings === null) {
    console.error('没有这个环境的设置文件。请写明环境 ID：npm run office-recovery -- --env <环境 ID> --name <姓名>')
    return false
  }
  const data = openFirstData(settings, () => getInstant(Date.now()))
  return recoverOffice({ settings, data, name: values.name ?? '', say: (line) => console.log(line) })
})
