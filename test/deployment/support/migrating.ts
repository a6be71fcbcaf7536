import cloudbase from '@cloudbase/node-sdk'
import { getInstant } from '@/domain/calendar/instant'
import { storesOf } from '../../../cloudfunctions/_store/stores'
import { migrate } from '../../../cloudfunctions/deadline/migrations/migrate'
import type { TencentCloud } from '../../support/tencent-cloud/stand-in'
import { ENVIRONMENT } from './deploying'

const isMigration = (event: unknown): boolean => typeof event === 'object' && event !== null && 'migrate' in event

/** Lets the stand-in's functions do what ours do when the deployment has them bring documents into shape, on the local database. */
export const letMigrate = (cloud: TencentCloud): void => {
  const { invoked } = cloud.scf
  cloud.scf.invoked = (name, event) => {
    if (!isMigration(event)) return invoked(name, event)
    const now = getInstant(Date.UTC(2026, 11, 1))
    const stores = storesOf(cloudbase.init({ env: ENVIRONMENT }).database())
    return migrate({ stores, now, clock: () => now, reference: 'stand-in' })
  }
}
