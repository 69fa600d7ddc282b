// The whole library under one name. Whoever needs a part of it, and wants to build no more, imports that part.
@_exported public import PathfinderAnswers
@_exported public import PathfinderCareers
@_exported public import PathfinderCatalog
@_exported public import PathfinderFiles
@_exported public import PathfinderPay
@_exported public import PathfinderStaffing
