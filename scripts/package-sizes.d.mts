/** By package, the largest first: how many bytes of it each bundle has. */
export function packageSizes(): Promise<
  readonly { readonly name: string; readonly bytes: number; readonly bundles: ReadonlyMap<string, number> }[]
>;
