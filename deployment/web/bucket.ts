import Cos from 'cos-nodejs-sdk-v5'
import * as v from 'valibot'
import type { Files, Place } from '../state'

const listed = v.object({
  Contents: v.array(v.object({ Key: v.string(), ETag: v.string() })),
  IsTruncated: v.union([v.boolean(), v.string()]),
  NextMarker: v.optional(v.string(), ''),
})
const texts = v.optional(v.array(v.string()), [])
/** A rule about other origins, as it is read; it is written back with every name in the singular. */
const corsRule = v.pipe(
  v.looseObject({ AllowedOrigins: texts, AllowedMethods: texts, AllowedHeaders: texts, ExposeHeaders: texts }),
  v.transform(({ AllowedOrigins, AllowedMethods, AllowedHeaders, ExposeHeaders, ...rest }) => ({
    ...rest,
    ...{ AllowedOrigin: AllowedOrigins, AllowedMethod: AllowedMethods },
    ...{ AllowedHeader: AllowedHeaders, ExposeHeader: ExposeHeaders },
  })),
)
const cors = v.object({
  CORSRules: v.array(corsRule),
  ResponseVary: v.optional(v.picklist(['true', 'false'])),
})
const got = v.object({ Body: v.instance(Buffer) })
const head = v.object({ headers: v.optional(v.object({ 'cache-control': v.optional(v.string(), '') })) })

/** What a page sends that uploads a file. */
const UPLOADING = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD']

/** A bucket of object storage, by the vendor's own SDK: the files in it, with what browsers and their networks are told of keeping them. */
export const openBucket = (
  { secretId, secretKey }: { readonly secretId: string; readonly secretKey: string },
  { bucket, region }: Place,
) => {
  const cos = new Cos({
    ...{ SecretId: secretId, SecretKey: secretKey, Protocol: 'https:' },
    Domain: '{Bucket}.cos.{Region}.tencentcos.cn',
  })
  const of = { Bucket: bucket, Region: region }
  const rulesNow = async () => v.parse(cors, await cos.getBucketCors(of))

  return {
    /** The digest (MD5) of each file. */
    files: async (): Promise<Files> => {
      const files: Record<string, string> = {}
      for (let marker = ''; ;) {
        const page = v.parse(listed, await cos.getBucket({ ...of, Marker: marker, MaxKeys: 1000 }))
        for (const { Key, ETag } of page.Contents) files[Key] = ETag.replaceAll('"', '')
        if (String(page.IsTruncated) !== 'true') return files
        marker = page.NextMarker
      }
    },
    /** For how long a file may be kept by whoever fetched it. */
    keptFor: async (key: string): Promise<string> =>
      v.parse(head, await cos.headObject({ ...of, Key: key })).headers?.['cache-control'] ?? '',
    /** What a small file says. */
    text: async (key: string): Promise<string> =>
      v.parse(got, await cos.getObject({ ...of, Key: key })).Body.toString(),
    put: (key: string, body: Buffer, told: { readonly type: string; readonly keep: string }) =>
      cos.putObject({
        ...{ ...of, Key: key, Body: body, ContentLength: body.length },
        ...{ ContentType: told.type, CacheControl: told.keep },
      }),
    remove: (keys: readonly string[]) =>
      cos.deleteMultipleObject({ ...of, Objects: keys.map((Key) => ({ Key })), Quiet: false }),
    /** Whether pages from there may upload. */
    takesFrom: async (origin: string): Promise<boolean> =>
      (await rulesNow()).CORSRules.some(
        ({ AllowedOrigin, AllowedMethod }) =>
          (AllowedOrigin.includes(origin) || AllowedOrigin.includes('*')) && AllowedMethod.includes('POST'),
      ),
    /** Lets pages from there upload; what others may stays, since all rules are written at once. */
    takeFrom: async (origin: string) => {
      const { CORSRules, ResponseVary } = await rulesNow()
      const added = { AllowedOrigin: [origin], AllowedMethod: UPLOADING, AllowedHeader: ['*'] }
      return cos.putBucketCors({
        ...of,
        ...(ResponseVary === undefined ? {} : { ResponseVary }),
        CORSRules: [...CORSRules, { ...added, ExposeHeader: ['Etag', 'Date'], MaxAgeSeconds: 5 }],
      })
    },
  }
}

export type Bucket = ReturnType<typeof openBucket>
