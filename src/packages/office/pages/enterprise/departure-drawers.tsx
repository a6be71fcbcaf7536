import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { SearchBar } from '@/components/search-bar/search-bar'
import { TextInput } from '@/components/text-input/text-input'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { DEPARTURE_KINDS } from '@/domain/ledger/leaving'
import { reasonLength, useDeparture, useRejoining, type OtherEnterprise } from '@/features/office/enterprise/departure'
import { DEPARTURE_KIND_WORDS, departureForm, rejoinForm } from '@/text/office-departure'
import '../../parts/office.scss'

/** The other one of a merger, found by its name. */
function IntoChoice({ other, error }: { other: OtherEnterprise; error: string | undefined }) {
  const { found, pages, chosen } = other
  return (
    <>
      {error ? (
        <Notice tone='warn' urgent>
          {error}
        </Notice>
      ) : null}
      {chosen ? <Notice tone='ok'>{departureForm.chosenInto(chosen.name)}</Notice> : null}
      <View className='of-union-search'>
        <SearchBar value={other.search} onInput={other.setSearch} placeholder={departureForm.searchInto} />
      </View>
      {pages.failure ? <ReadFailure failure={pages.failure} onRetry={pages.reload} compact /> : null}
      {other.searched && !found && !pages.failure ? <LoadingState rows={2} /> : null}
      {other.searched && found?.length === 0 ? <View>{departureForm.notFound}</View> : null}
      {other.searched && found && found.length > 0 ? (
        <ChoiceList
          label={departureForm.into}
          value={chosen?.enterpriseId ?? null}
          onChange={(enterpriseId) => other.choose(found.find((each) => each.enterpriseId === enterpriseId) ?? null)}
          choices={found.map(({ enterpriseId, name, no, unfit }) => ({
            value: enterpriseId,
            label: name,
            note: unfit ? departureForm.unfit[unfit] : departureForm.number(no),
            disabled: unfit !== undefined,
          }))}
        />
      ) : null}
    </>
  )
}

interface WhyProps {
  form: { readonly reason: string; readonly setReason: (reason: string) => void }
  example: string
  error: string | undefined
  /** What follows from it. */
  statement: string
}

/** The reason, and what happens afterwards. */
function Why({ form: { reason, setReason }, example, error, statement }: WhyProps) {
  return (
    <>
      <TextInput
        label={departureForm.reason}
        required
        value={reason}
        onInput={setReason}
        placeholder={example}
        hint={departureForm.reasonHint(reasonLength(reason))}
        error={error}
      />
      <Notice title={departureForm.afterwards}>{statement}</Notice>
    </>
  )
}

interface DepartureDrawerProps {
  outline: AssessmentOutline
  onClose: () => void
  onLeft: (name: string) => void
}

/** 离开台账: how, where it was a merger into which, and why. */
export function DepartureDrawer({ outline, onClose, onLeft }: DepartureDrawerProps) {
  const { enterpriseName } = outline
  const form = useDeparture({ outline, onLeft: () => onLeft(enterpriseName) })
  const { gaps } = form
  return (
    <HalfSheet
      open
      title={departureForm.title}
      note={enterpriseName}
      onClose={onClose}
      footer={
        <Button kind='danger' loading={form.running} onPress={() => void form.submit()}>
          {departureForm.confirm}
        </Button>
      }
    >
      <WriteFailure failure={form.failure} title={departureForm.notDone} />
      {gaps.kind ? (
        <Notice tone='warn' urgent>
          {departureForm.gaps[gaps.kind]}
        </Notice>
      ) : null}
      <ChoiceList
        label={departureForm.kind}
        value={form.kind}
        onChange={form.setKind}
        choices={DEPARTURE_KINDS.map((kind) => ({ value: kind, ...DEPARTURE_KIND_WORDS[kind] }))}
      />
      {form.kind === 'merged' ? (
        <IntoChoice other={form.other} error={gaps.into && departureForm.gaps[gaps.into]} />
      ) : null}
      <Why
        form={form}
        example={departureForm.reasonExample}
        error={gaps.reason && departureForm.gaps[gaps.reason]}
        statement={departureForm.statement}
      />
    </HalfSheet>
  )
}

interface RejoinDrawerProps {
  outline: AssessmentOutline
  archived: boolean
  onClose: () => void
  onBack: (name: string) => void
}

/** 重新纳入, and why. */
export function RejoinDrawer({ outline, archived, onClose, onBack }: RejoinDrawerProps) {
  const { enterpriseName } = outline
  const form = useRejoining({ outline, archived, onBack: () => onBack(enterpriseName) })
  return (
    <HalfSheet
      open
      title={rejoinForm.title}
      note={enterpriseName}
      onClose={onClose}
      footer={
        <Button loading={form.running} onPress={() => void form.submit()}>
          {rejoinForm.confirm}
        </Button>
      }
    >
      <WriteFailure failure={form.failure} title={rejoinForm.notDone} />
      <Why
        form={form}
        example={rejoinForm.reasonExample}
        error={form.gap && departureForm.gaps[form.gap]}
        statement={archived ? rejoinForm.archivedStatement : rejoinForm.statement}
      />
    </HalfSheet>
  )
}
