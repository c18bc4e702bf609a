#!/bin/sh
# Made by prospectus hosting cloudfront.
# Copies the sites to a bucket, which has them as they stand in addresses: ./upload.sh s3://BUCKET [FOLDER]
#
# Of the filters of one call the last that fits a file decides. They hold no spaces, and no shell is to read
# their stars.
set -euf

bucket=${1:?name the bucket, such as s3://training}
bucket=${bucket%/}__BASE__
folder=${2:-__FOLDER__}
assets=__ASSETS__
not_assets=__NOT_ASSETS__
made=__MADE__
# What no reader asks for: the mark of the folder, and compressed forms, which CloudFront makes by itself.
hidden='--exclude .prospectus-site --exclude *.br --exclude *.gz'

copy() { aws s3 sync "$folder" "$bucket" --no-progress "$@" $hidden; }

__ASSETS_CALLS__
copy --exclude * $assets --cache-control __FOREVER__
copy $made $not_assets --cache-control __ASKED__
__CALLS__
# All is there. What is gone from the folder goes from the bucket.
copy --delete
