/** What every collection has: count, getItem, getItemOrNullObject, getItemAt, items. */
import { integer, invalid } from "./arguments";
import { notFound } from "./lookup";
import type { ApiContext, Handle, Since, TypeDefinition } from "./table";
import { method } from "./table";

/**
 * @param find the item with a key, null where there is none
 * @param own members beyond the common ones
 * @param later where getCount, getItemOrNullObject and getItemAt came after the collection itself
 */
export function collection<H extends Handle>(
  since: Since,
  items: (self: H, context: ApiContext) => Handle[],
  find: (self: H, context: ApiContext, key: unknown) => Handle | null,
  own: TypeDefinition<H> = {},
  later: { count?: Since; orNull?: Since; at?: Since } = {},
): TypeDefinition<H> {
  const getItem = (self: H, context: ApiContext, key: unknown) =>
    find(self, context, key) ?? notFound();
  return {
    since,
    ...own,
    items,
    getItem,
    methods: {
      GetCount: method(later.count ?? since, (self, context) => items(self, context).length),
      GetItem: method(since, getItem),
      GetItemOrNullObject: method(later.orNull ?? since, find),
      GetItemAt: method(
        later.at ?? since,
        (self, context, index) => items(self, context)[integer(index, 0)] ?? invalid(),
      ),
      ...own.methods,
    },
  };
}
