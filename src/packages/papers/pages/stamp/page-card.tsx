import { Image, View } from '@tarojs/components'
import { accessible } from '@/components/accessibility'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { DocumentRow } from '@/components/document-row/document-row'
import { Notice } from '@/components/notice/notice'
import { stateText } from '@/components/photo-grid/photo-tile'
import { Pressable } from '@/components/pressable/pressable'
import { StatusTag, type StatusTagProps } from '@/components/status-tag/status-tag'
import { documentFormat } from '@/domain/evidence/document'
import type { PageView } from '@/features/stamp/stamp-view'
import type { StampedScan } from '@/features/stamp/use-stamped-scan'
import { documentNote } from '@/text/evidence-documents'
import { stampWords } from '@/text/stamp'
import './stamp.scss'

export interface PageActions {
  readonly move: (id: string, by: -1 | 1) => void
  readonly retake: (id: string) => void
  readonly changeScan: (id: string) => void
  readonly remove: (id: string) => void
  readonly keep: (id: string) => void
  readonly retry: (id: string) => void
}

interface PageCardProps {
  page: PageView
  position: number
  last: boolean
  busy: boolean
  onOpen: () => void
  scans: StampedScan
  /** The version that the page is of. */
  submittedAt: number
  /** Without them the page is only looked at. */
  actions: PageActions | undefined
}

const tagOf = ({ state, blurred, keptAsIs }: PageView): Pick<StatusTagProps, 'tone' | 'text' | 'icon'> => {
  switch (state.kind) {
    case 'failed':
      return { tone: 'danger', text: state.reason }
    case 'waiting':
      return { tone: 'neutral', text: stateText(state), icon: state.because ? 'clock' : 'offline' }
    case 'preparing':
      return { tone: 'info', text: stampWords.preparingTag }
    case 'uploading':
      return { tone: 'info', text: stampWords.sendingTag(state.percent) }
    case 'done':
      if (!blurred) return { tone: 'ok', text: stampWords.savedTag }
      return keptAsIs ? { tone: 'ok', text: stampWords.keptTag } : { tone: 'warn', text: stampWords.blurredTag }
  }
}

const nameOf = ({ page, position }: Pick<PageCardProps, 'page' | 'position'>): string =>
  page.document ? stampWords.scanned(position) : stampWords.page(position)

function Order(props: PageCardProps & { actions: PageActions }) {
  const { page, position, last, busy, actions } = props
  const name = nameOf(props)
  const button = (text: string, press: () => void, disabled = false) => (
    <Button
      key={text}
      kind='secondary'
      size='small'
      label={`${text}${name}`}
      disabled={disabled || busy}
      onPress={press}
    >
      {text}
    </Button>
  )
  return (
    <View className='stamp__order'>
      {page.attached
        ? [
            button(stampWords.up, () => actions.move(page.id, -1), position === 1),
            button(stampWords.down, () => actions.move(page.id, 1), last),
            page.document
              ? button(stampWords.changeScan, () => actions.changeScan(page.id))
              : button(stampWords.retake, () => actions.retake(page.id)),
          ]
        : null}
      {page.state.kind !== 'failed' || !page.state.again
        ? null
        : button(stampWords.retry, () => actions.retry(page.id))}
      {button(stampWords.remove, () => actions.remove(page.id))}
    </View>
  )
}

/** A scan is a row that opens it: what is in it is looked at where PDFs are shown. */
function Scan({ page, scans, submittedAt, document }: PageCardProps & { document: NonNullable<PageView['document']> }) {
  return (
    <View>
      <DocumentRow
        name={document.name}
        format={documentFormat(document.type)}
        note={documentNote(document)}
        state={page.state}
        onOpen={() => scans.open({ photoId: page.id, document, src: page.src, submittedAt })}
      />
      {scans.photoId === page.id ? (
        <DocumentNotice what={scans.name} handedIn document={scans} onAgain={scans.again} />
      ) : null}
    </View>
  )
}

/** One page: large enough to see whether it can be read, with what may be done about it. */
export function PageCard(props: PageCardProps) {
  const { page, position, busy, onOpen, actions } = props
  const name = nameOf(props)
  const unclear = page.attached && page.blurred && !page.keptAsIs
  return (
    <Card title={name} extra={<StatusTag {...tagOf(page)} />}>
      {page.document ? (
        <Scan {...props} document={page.document} />
      ) : (
        <Pressable className='stamp__picture' label={stampWords.lookAt(name)} onPress={onOpen}>
          {page.src === '' ? null : (
            <Image
              className='stamp__image'
              src={page.src}
              mode='aspectFit'
              lazyLoad
              {...accessible({ hidden: true })}
            />
          )}
        </Pressable>
      )}
      {page.problem === undefined ? null : <Notice tone='danger'>{page.problem}</Notice>}
      {unclear && actions ? (
        <Notice tone='warn' title={stampWords.blurredTitle(position)}>
          {stampWords.blurredBody}
        </Notice>
      ) : null}
      {unclear && actions ? (
        <ButtonRow>
          <Button kind='secondary' disabled={busy} onPress={() => actions.keep(page.id)}>
            {stampWords.keep}
          </Button>
        </ButtonRow>
      ) : null}
      {actions ? <Order {...props} actions={actions} /> : null}
    </Card>
  )
}
