-- The question of the large comparison: exact quantiles (type 7) and counts by title, level and country.
SET threads = 2;
COPY (
    SELECT job_title, experience_level, company_location, n, q[1], q[2], q[3], q[4], q[5]
    FROM (
        SELECT job_title, experience_level, company_location, count(*) AS n,
            quantile_cont(salary_in_usd, [0.1, 0.25, 0.5, 0.75, 0.9]) AS q
        FROM read_csv('FILE', header = true)
        GROUP BY ALL
    )
) TO 'ANSWER' (HEADER false);
