# The question of the large comparison in R's data.table: Rscript datatable.R FILE ANSWER
suppressMessages(library(data.table))
setDTthreads(2)
arguments <- commandArgs(trailingOnly = TRUE)
keys <- c("job_title", "experience_level", "company_location")
rows <- fread(arguments[1], select = c(keys, "salary_in_usd"), na.strings = NULL)
quantiles <- function(pay) {
    pay <- sort(pay)
    position <- (length(pay) - 1) * c(0.1, 0.25, 0.5, 0.75, 0.9) + 1
    below <- floor(position)
    pay[below] + (position - below) * (pay[pmin(below + 1, length(pay))] - pay[below])
}
fwrite(rows[, as.list(c(.N, quantiles(salary_in_usd))), by = keys], arguments[2], col.names = FALSE)
