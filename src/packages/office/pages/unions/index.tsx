import '@/text/refused-in-packages'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { useToast } from '@/components/toast/toast'
import { type UnionRow, useUnions } from '@/features/office/unions/use-unions'
import { useListGestures } from '@/features/page-life'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { mergerForm, renameForm, unionsPage as words } from '@/text/office-unions'
import { InviteSheet } from '../../parts/invite-sheet'
import { OfficePage } from '../../parts/office-page'
import { unionTelephone } from '@/text/telephones'
import { MergerSheet } from './merger-sheet'
import { RenameSheet } from './rename-sheet'
import { TelephoneSheet } from './telephone-sheet'
import { UnionCard } from './union-card'
import '../../parts/office.scss'

definePageConfig({
  enableShareAppMessage: true,
  navigationBarTitleText: '工会管理',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

interface Doing {
  readonly what: 'invite' | 'rename' | 'merge' | 'telephone'
  readonly union: UnionRow
}

/** Every union in its order: how many review for it, for how many it answers, its names; renamed and merged from here. */
export default function UnionsPage() {
  const list = useUnions()
  const toast = useToast()
  const [doing, setDoing] = useState<Doing | null>(null)
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  const close = () => setDoing(null)
  const done = (text: string) => {
    close()
    toast.show({ tone: 'ok', text })
    void list.reload()
  }
  return (
    <OfficePage
      top={
        <>
          <Button kind='text' size='small' onPress={() => openPage(pageUrl('office/nudge-unions'))}>
            {words.nudge}
          </Button>
          <SearchBar value={list.search} onInput={list.setSearch} placeholder={words.search} />
        </>
      }
      overlay={
        doing?.what === 'rename' ? (
          <RenameSheet union={doing.union} onClose={close} onDone={(name) => done(renameForm.done(name))} />
        ) : doing?.what === 'merge' ? (
          <MergerSheet
            union={doing.union}
            onClose={close}
            onDone={(into) => done(mergerForm.done(doing.union.name, into))}
          />
        ) : doing?.what === 'telephone' ? (
          <TelephoneSheet
            union={doing.union}
            onClose={close}
            onDone={() => done(unionTelephone.done(doing.union.name))}
          />
        ) : doing ? (
          <InviteSheet
            title={words.invite}
            note={doing.union.name}
            seat={{ role: 'reviewer', unionId: doing.union.unionId }}
            onClose={close}
          />
        ) : null
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? <EmptyState title={words.none} note={words.noneNote} /> : null}
      {rows ? (
        <RowPages rows={rows} unit={words.unit} pages={list} onTurn={scrollToTop}>
          {(union) => (
            <UnionCard
              key={union.unionId}
              union={union}
              onInvite={() => setDoing({ what: 'invite', union })}
              onRename={() => setDoing({ what: 'rename', union })}
              onTelephone={() => setDoing({ what: 'telephone', union })}
              onMerge={() => setDoing({ what: 'merge', union })}
              onChanged={() => void list.reload()}
            />
          )}
        </RowPages>
      ) : null}
    </OfficePage>
  )
}
