import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Page } from '@/components/page/page'
import type { Seat } from '@/domain/people/person'
import { isAdvisory } from '@/domain/package/missing'
import type { PackageDesk } from '@/features/packages/use-packages'
import { useScope } from '@/features/packages/use-scope'
import { packageText } from '@/text/package'
import { CheckCard, MissingSheet, useShownGroup } from './check-card'
import { FilingNotice } from './filing-notice'
import { FormerList } from './former-list'
import { ScopeCard } from './scope-card'
import { ReadTrouble } from '../parts/trouble'

/** Choosing what goes in, seeing what is missing, and having it made. */
export function NewPackage({ desk, seat }: { desk: PackageDesk; seat: Seat }) {
  const scopes = useScope(seat)
  const shown = useShownGroup()
  const { scope, check } = scopes
  const lacks = check.value?.missing.some(({ kind }) => !isAdvisory(kind)) ?? false
  return (
    <Page
      footer={
        <ActionBar>
          <Button
            loading={desk.beginning}
            disabled={scope === null || desk.beginning || !check.value || check.value.included === 0}
            onPress={() => {
              if (scope) void desk.begin(scope)
            }}
          >
            {lacks ? packageText.startAnyway : packageText.start}
          </Button>
        </ActionBar>
      }
      overlay={<MissingSheet group={shown.group} onClose={shown.close} />}
    >
      <FilingNotice />
      {seat.role === 'contact' ? null : <ScopeCard desk={scopes} role={seat.role} />}
      {desk.beginFailure ? <ReadTrouble compact failure={desk.beginFailure} /> : null}
      <CheckCard desk={scopes} onGroup={shown.show} />
      <FormerList desk={desk} />
    </Page>
  )
}
