import { View } from '@tarojs/components'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CheckList, ChoiceList } from '@/components/choice-list/choice-list'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { Field } from '@/components/field/field'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { SearchBar } from '@/components/search-bar/search-bar'
import { isAdvisory } from '@/domain/package/missing'
import type { Seat } from '@/domain/people/person'
import { type ScopeKind, type ScopeForm, useScopeForm } from '@/features/packages/use-scope-form'
import type { Packages } from '@/features/packages/use-packages'
import type { ShownList } from '@/features/documents/shown-list'
import { packageText } from '@/text/package'
import type { Picked } from '@/features/picking'
import { stateWord } from '@/text/states'
import { OtherYears, YearTitle } from '../../parts/year-head'
import { CheckCard, MissingSheet, useShownGroup } from './check-card'
import { PackagePage } from './package-page'
import './package.scss'

const KINDS: Readonly<Record<ScopeKind, { label: string; note: string }>> = {
  shown: { label: packageText.shown, note: packageText.shownNote },
  all: { label: packageText.all, note: packageText.allNote },
  union: { label: packageText.union, note: packageText.unionNote },
  enterprise: { label: packageText.enterprise, note: packageText.enterpriseNote },
}

function Unions({ form }: { form: ScopeForm }) {
  return (
    <Field label={packageText.chooseUnion}>
      <ChoiceList
        label={packageText.chooseUnion}
        choices={(form.choices.value?.unions ?? []).map(({ unionId, name }) => ({ value: unionId, label: name }))}
        value={form.choice.unionId}
        onChange={(unionId) => form.choose({ unionId })}
      />
    </Field>
  )
}

function Enterprises({ form }: { form: ScopeForm }) {
  const { value } = form.choices
  return (
    <Field label={packageText.chooseEnterprise}>
      <SearchBar value={form.search} onInput={form.setSearch} placeholder={packageText.searchPlaceholder} />
      {value?.enterprises.length === 0 ? <EmptyState title={packageText.noMatch} /> : null}
      {form.choice.enterprises.length > 0 ? (
        <Notice>{packageText.chosen(form.choice.enterprises.map(({ name }) => name))}</Notice>
      ) : null}
      <CheckList
        label={packageText.chooseEnterprise}
        choices={(value?.enterprises ?? []).map(({ enterpriseId, name, unionName, state }) => ({
          value: enterpriseId,
          label: name,
          note: `${unionName ?? packageText.unrouted} · ${stateWord(state).label}`,
        }))}
        values={form.choice.enterprises.map(({ enterpriseId }) => enterpriseId)}
        onChange={form.chooseListed}
      />
      {value?.more ? <Notice>{packageText.moreMatches}</Notice> : null}
    </Field>
  )
}

function Choices({ form }: { form: ScopeForm }) {
  const { value, failure, reload } = form.choices
  if (failure) return <ReadFailure compact failure={failure} onRetry={reload} />
  if (!value) return <LoadingState rows={3} />
  return form.choice.kind === 'union' ? <Unions form={form} /> : <Enterprises form={form} />
}

/** What the package is to hold: everything, one union's enterprises, or one enterprise. */
function ScopeCard({ form, role }: { form: ScopeForm; role: 'reviewer' | 'office' }) {
  const { choice, choose, kinds } = form
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
          <Choices form={form} />
        </View>
      ) : null}
    </Card>
  )
}

interface NewPackageProps {
  packages: Packages
  seat: Seat
  /** What a list that led here showed, and which of its enterprises were ticked there. */
  list: ShownList | undefined
  picked: readonly Picked[] | undefined
}

/** Choosing what goes in, seeing what is missing, and having it made. */
export function NewPackage({ packages, seat, list, picked }: NewPackageProps) {
  const form = useScopeForm(seat, list, picked)
  const shown = useShownGroup()
  const { scope, check } = form
  const { cycle } = packages.year
  const own = seat.role === 'contact' && cycle ? { cycleId: cycle.cycleId, enterpriseId: seat.enterpriseId } : undefined
  const lacks = check.value?.missing.some(({ kind }) => !isAdvisory(kind)) ?? false
  return (
    <PackagePage
      packages={packages}
      footer={
        <ActionBar>
          <Button
            loading={packages.beginning}
            disabled={scope === null || packages.beginning || !check.value || check.value.included === 0}
            onPress={() => {
              if (scope) void packages.begin(scope)
            }}
          >
            {lacks ? packageText.startAnyway : packageText.start}
          </Button>
        </ActionBar>
      }
      overlay={<MissingSheet group={shown.group} onClose={shown.close} />}
    >
      <YearTitle cycle={packages.year.cycle} />
      {seat.role === 'contact' ? null : <ScopeCard form={form} role={seat.role} />}
      {packages.beginFailure ? <ReadFailure compact failure={packages.beginFailure} /> : null}
      <CheckCard form={form} onGroup={shown.show} own={own} />
      <OtherYears others={packages.year.others} />
    </PackagePage>
  )
}
