#!/usr/bin/env bash
# Make dist/herstel-VERSION.dmg from dist/Herstel.app (packaging/freeze.py), on macOS.
#
# The program is signed when SIGNING_IDENTITY names a "Developer ID Application" certificate, and notarised by Apple
# when NOTARY_PROFILE names a profile stored by `xcrun notarytool store-credentials`. Without these, the program gets
# the empty signature required by Apple processors, and the user must allow the program; see packaging/README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' herstel_gui/__init__.py)
app=dist/Herstel.app
image=dist/herstel-$version.dmg
staging=build/dmg

cp build/icons/herstel-journal.icns build/icons/herstel-week.icns "$app/Contents/Resources/"
options=(--force --deep --sign "${SIGNING_IDENTITY:--}")
if [ -n "${SIGNING_IDENTITY:-}" ]; then
  options+=(--options runtime --timestamp --entitlements packaging/macos/entitlements.plist)
fi
codesign "${options[@]}" "$app"
codesign --verify --deep --strict "$app"

rm -rf "$staging" "$image"
mkdir -p "$staging"
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
hdiutil create -volname Herstel -srcfolder "$staging" -format UDZO -fs HFS+ "$image"

if [ -n "${NOTARY_PROFILE:-}" ]; then
  codesign --sign "$SIGNING_IDENTITY" --timestamp "$image"
  xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
  xcrun stapler staple "$image"
fi
echo "$image"
