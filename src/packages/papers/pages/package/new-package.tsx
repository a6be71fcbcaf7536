import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { Field } from '@/components/field/field'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { SearchBar } from '@/components/search-bar/search-bar'
import { isAdvisory } from '@/domain/package/missing'
import type { Seat } from '@/domain/people/person'
import type { ScopeKind } from '@/features/packages/package-choice'
import type { PackageDesk } from '@/features/packages/use-packages'
import { type ScopeDesk, useScope } from '@/features/packages/use-scope'
import { packageText } from '@/text/package'
import { stateWord } from '@/text/states'
import { CheckCard, MissingSheet, useShownGroup } from './check-card'
import { PackagePage } from './package-page'
import './package.scss'

const KINDS: Readonly<Record<ScopeKind, { label: string; note: string }>> = {
  all: { label: packageText.all, note: packageText.allNote },
  union: { label: packageText.union, note: packageText.unionNote },
  enterprise: { label: packageText.enterprise, note: packageText.enterpriseNote },
}

function Unions({ desk }: { desk: ScopeDesk }) {
  return (
    <Field label={packageText.chooseUnion}>
      <ChoiceList
        label={packageText.chooseUnion}
        choices={(desk.places.value?.unions ?? []).map(({ unionId, name }) => ({ value: unionId, label: name }))}
        value={desk.choice.unionId}
        onChange={(unionId) => desk.choose({ unionId })}
      />
    </Field>
  )
}

function Enterprises({ desk }: { desk: ScopeDesk }) {
  const { value } = desk.places
  return (
    <Field label={packageText.chooseEnterprise}>
      <SearchBar value={desk.search} onInput={desk.setSearch} placeholder={packageText.searchPlaceholder} />
      {value?.enterprises.length === 0 ? <EmptyState title={packageText.noMatch} /> : null}
      <ChoiceList
        label={packageText.chooseEnterprise}
        choices={(value?.enterprises ?? []).map(({ enterpriseId, name, unionName, state }) => ({
          value: enterpriseId,
          label: name,
          note: `${unionName ?? '待分派'} · ${stateWord(state).label}`,
        }))}
        value={desk.choice.enterpriseId}
        onChange={(enterpriseId) => desk.choose({ enterpriseId })}
      />
      {value?.more ? <Notice>{packageText.moreMatches}</Notice> : null}
    </Field>
  )
}

function Places({ desk }: { desk: ScopeDesk }) {
  const { value, failure, reload } = desk.places
  if (failure) return <ReadFailure compact failure={failure} onRetry={reload} />
  if (!value) return <LoadingState rows={3} />
  return desk.choice.kind === 'union' ? <Unions desk={desk} /> : <Enterprises desk={desk} />
}

/** What the package is to hold: everything, one union's enterprises, or one enterprise. */
function ScopeCard({ desk, role }: { desk: ScopeDesk; role: 'reviewer' | 'office' }) {
  const { choice, choose, kinds } = desk
  const further = choice.kind === 'enterprise' || (choice.kind === 'union' && role === 'office')
  return (
    <Card title={packageText.scope}>
      <ChoiceList
        label={packageText.scope}
        choices={kinds.map((kind) => ({
          value: kind,
          ...KINDS[kind],
          ...(kind === 'union' && role === 'reviewer' ? { label: packageText.ownUnion } : {}),
        }))}
        value={choice.kind}
        onChange={(kind) => choose({ kind })}
      />
      {further ? (
        <View className='pk-further'>
          <Places desk={desk} />
        </View>
      ) : null}
    </Card>
  )
}

/** Choosing what goes in, seeing what is missing, and having it made. */
export function NewPackage({ desk, seat }: { desk: PackageDesk; seat: Seat }) {
  const scopes = useScope(seat)
  const shown = useShownGroup()
  const { scope, check } = scopes
  const lacks = check.value?.missing.some(({ kind }) => !isAdvisory(kind)) ?? false
  return (
    <PackagePage
      desk={desk}
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
      {seat.role === 'contact' ? null : <ScopeCard desk={scopes} role={seat.role} />}
      {desk.beginFailure ? <ReadFailure compact failure={desk.beginFailure} /> : null}
      <CheckCard desk={scopes} onGroup={shown.show} />
    </PackagePage>
  )
}
