/// Who a review is for; committee papers are public.
enum DocumentAudience: String, CaseIterable {
    case `public`, `internal`
}
