import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/empty-state/empty-state'
import { Page } from '@/components/page/page'
import { findingsIn } from '@/features/home/next-step'
import { useDimension } from '@/features/fill/use-fill'
import { goHome } from '@/features/session/navigate'
import { useBar } from '@/features/session/appearance'
import { useRequiredRole } from '@/features/session/use-session'
import { dimensionPage } from '@/text/contact-pages'
import { PageWaiting } from '../../parts/page-waiting'
import { DimensionForm } from './dimension-form'

definePageConfig({ navigationBarTitleText: '填报' })

/**
 * One 一级指标 to be filled in. Parameters: `id` of the assessment, `d` of the dimension, `no` to open an indicator,
 * `rest` of the findings that the check leads through after it. */
export default function DimensionPage() {
  const { id = '', d = '', no, rest } = useRouter().params
  useRequiredRole('contact')
  useBar('plain')
  const { fill, ready, view, online, failure, unsaved, storageFull } = useDimension(id, d)
  if (!ready) return <PageWaiting failure={failure} onRetry={fill.reload} />
  if (!view)
    return (
      <Page>
        <EmptyState
          title={dimensionPage.unknown}
          note={dimensionPage.unknownNote}
          action={<Button onPress={goHome}>{dimensionPage.home}</Button>}
        />
      </Page>
    )
  return (
    <DimensionForm
      fill={fill}
      view={view}
      authors={ready.authors}
      assessmentId={id}
      openFirst={no === undefined ? undefined : Number(no)}
      findings={findingsIn(rest)}
      online={online}
      waiting={unsaved.answers.length + unsaved.photos.length}
      storageFull={storageFull}
      unkept={unsaved.unkept.length}
    />
  )
}
