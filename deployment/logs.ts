/**
 * Shows what the functions logged under a reference: `npm run logs -- --env <environment> --reference <reference> [--days 30]`.
 */
import { parseArgs } from 'node:util'
import { getInstant } from '@/domain/calendar/instant'
import { openCloudApi } from './cloud-api'
import { loadSettings } from './load-settings'
import { lookUpLogs } from './look-up-logs'
import { runCommand } from './run-command'

const USUAL_DAYS = 7

runCommand(async () => {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, reference: { type: 'string' }, days: { type: 'string' } },
  })
  const settings = loadSettings(values.env ?? '')
  const days = Number(values.days ?? USUAL_DAYS)
  if (settings === null || !Number.isInteger(days) || days < 1) {
    console.error('请写明环境和编号：npm run logs -- --env <环境 ID> --reference <编号> [--days 天数]')
    return false
  }
  return lookUpLogs({
    ...{ api: openCloudApi(settings), reference: values.reference ?? '', days },
    ...{ now: getInstant(Date.now()), say: (line) => console.log(line) },
  })
})
