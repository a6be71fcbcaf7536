import '@/text/refused-in-packages'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { TextInput } from '@/components/text-input/text-input'
import { useToast } from '@/components/toast/toast'
import { PHRASE_LIMIT, PHRASE_OWNERS, PHRASES_LIMIT } from '@/domain/review/phrases'
import { usePhraseLists } from '@/features/review/use-phrase-lists'
import { usePullDown } from '@/features/page-life'
import { useBar } from '@/features/session/appearance'
import { phraseWords as words } from '@/text/phrases'

definePageConfig({ navigationBarTitleText: '常用语', enablePullDownRefresh: true })

type Lists = ReturnType<typeof usePhraseLists>

/** One phrase, written or changed. */
function PhraseSheet({ lists }: { lists: Lists }) {
  const toast = useToast()
  const { writing, list } = lists
  if (!writing || !list) return null
  const isNew = writing.at >= list.phrases.length
  const over = Array.from(writing.text.trim()).length - PHRASE_LIMIT
  const save = async () => {
    if (await lists.save()) toast.show({ text: words.saved, tone: 'ok' })
  }
  const remove = async () => {
    const undo = await lists.remove(writing.at)
    if (undo) toast.show({ text: words.removed, action: { text: words.undo, onPress: undo } })
  }
  return (
    <HalfSheet
      open
      title={isNew ? words.add : words.change}
      note={words.of[lists.of]}
      onClose={() => lists.open(null)}
      footer={
        <>
          {isNew ? (
            <Button kind='secondary' onPress={() => lists.open(null)}>
              {words.cancel}
            </Button>
          ) : (
            <Button kind='danger' disabled={lists.running} onPress={() => void remove()}>
              {words.remove}
            </Button>
          )}
          <Button loading={lists.running} disabled={writing.text.trim() === '' || over > 0} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <WriteFailure failure={lists.failure} title={words.notSaved} />
      <TextInput
        label={words.field}
        value={writing.text}
        onInput={(text) => lists.open({ ...writing, text })}
        placeholder={words.example}
        hint={words.hint(PHRASE_LIMIT)}
        error={over > 0 ? words.tooLong(PHRASE_LIMIT, over) : undefined}
      />
    </HalfSheet>
  )
}

/** 常用语 that are put into a remark by a tap: one's own, and those that all who review for the same union share. */
export default function PhrasesPage() {
  const lists = usePhraseLists()
  const { list, of, full } = lists
  useBar('plain')
  usePullDown(lists.reload)
  return (
    <Page
      top={
        <Tabs
          label={words.lists}
          tabs={PHRASE_OWNERS.map((key) => ({ key, label: words.of[key] }))}
          selected={of}
          onSelect={lists.choose}
        />
      }
      footer={
        list ? (
          <ActionBar hint={full ? words.full(PHRASES_LIMIT) : undefined}>
            <Button disabled={full} onPress={() => lists.open({ at: list.phrases.length, text: '' })}>
              {words.add}
            </Button>
          </ActionBar>
        ) : undefined
      }
      overlay={<PhraseSheet lists={lists} />}
    >
      {!list && lists.loadFailure ? (
        <ReadFailure failure={lists.loadFailure} onRetry={lists.reload} />
      ) : !list ? (
        <LoadingState rows={2} />
      ) : (
        <>
          <SectionTitle title={words.count(list.phrases.length, PHRASES_LIMIT)} note={words.note[of]} />
          {list.phrases.length === 0 ? (
            <EmptyState title={words.none} note={words.noneNote} />
          ) : (
            <CellList>
              {list.phrases.map((phrase, at) => (
                <Cell
                  key={phrase}
                  plain
                  title={phrase}
                  label={words.changeLabel(phrase)}
                  onPress={() => lists.open({ at, text: phrase })}
                />
              ))}
            </CellList>
          )}
        </>
      )}
    </Page>
  )
}
