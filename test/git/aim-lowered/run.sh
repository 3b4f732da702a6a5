# A long aim whose target stands at its end: the sentence shows the figure that was lowered.
cat > a.driver <<'END'
aim Pass "By the end of the school year 2028, the share of sixth graders in our nine schools who hand in a full lab report rises from 40% to 70%"
END
git add -A && git commit -q -m 'The aim'
sed -i 's/to 70%/to 65%/' a.driver
driver diff
driver diff --format markdown | head -n 5
