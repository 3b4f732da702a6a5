# A figure of the past changes in a data file, and a new month comes in.
cat > a.driver <<'END'
aim A "Every child reads by 2030" {
  outcome measure M "Children who read" {
    data "rates.csv" column "rate"
  }
}
END
printf 'month,rate\n2026-01,61%%\n2026-02,64%%\n' > rates.csv
git add -A && git commit -q -m 'Two months'
printf 'month,rate\n2026-01,51%%\n2026-02,64%%\n2026-03,70%%\n' > rates.csv
driver diff
driver diff -- rates.csv
