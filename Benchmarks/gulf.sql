-- The question of the comparison: the bands of both tracks in the Gulf, by level.
WITH RECURSIVE gulf(id) AS (
    SELECT 'gcc'
    UNION
    SELECT regions.id FROM regions JOIN gulf ON regions.parent = gulf.id
)
SELECT roles.track, pay_ranges.level, low, high
FROM pay_ranges
JOIN gulf ON pay_ranges.region = gulf.id
JOIN roles ON pay_ranges.role = roles.id
JOIN levels ON pay_ranges.level = levels.id
ORDER BY roles.track, CAST(levels.rank AS INTEGER);
