; The installer for Windows, made by Inno Setup 6 from dist\herstel (packaging/freeze.py):
;
;   iscc /DVersion=1.2.3 /DNumbers=1.2.3.0 packaging\windows\herstel.iss
;
; For one user, without an administrator. A newer version replaces an older version in the same folder. The
; uninstaller removes the program only: journals, back-ups and settings are not files of the installer.

#ifndef Version
  #error give /DVersion=, as herstel_gui/__init__.py says
#endif
#ifndef Numbers
  #error give /DNumbers=, the version as four numbers
#endif

[Setup]
AppId={{6E3E6B1C-5D6C-4B8E-9C39-3B6A5E0F7A21}
AppName=Herstel
AppVersion={#Version}
AppVerName=Herstel {#Version}
AppPublisher=Herstel
AppComments=Herstel is een dagboek om training en rust te plannen. Het is niet bedoeld om ziekte of letsel vast te stellen, te voorspellen, te volgen of te behandelen.
VersionInfoVersion={#Numbers}
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=herstel-{#Version}-setup
DefaultDirName={localappdata}\Programs\Herstel
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=LICENSE
SetupIconFile=build\icons\herstel.ico
UninstallDisplayIcon={app}\Herstel.exe
UninstallDisplayName=Herstel
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
UsePreviousAppDir=yes
UsePreviousLanguage=yes
ShowLanguageDialog=auto
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
TimeStampsInUTC=yes

[Languages]
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
nl.DesktopIcon=Een pictogram op het bureaublad
en.DesktopIcon=An icon on the desktop
nl.JournalType=Herstel-dagboek
en.JournalType=Herstel journal
nl.WeekType=Herstel-week voor de club
en.WeekType=Herstel week for the club
nl.Comment=Zie op tijd of je genoeg herstelt van je training
en.Comment=See in time whether you recover enough from your training
nl.Start=Herstel starten
en.Start=Start Herstel

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"; Flags: unchecked

[InstallDelete]
; libraries of older versions
Type: filesandordirs; Name: "{app}\lib"

[Files]
Source: "dist\herstel\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "build\icons\herstel-journal.ico"; DestDir: "{app}"; Flags: ignoreversion
Source: "build\icons\herstel-week.ico"; DestDir: "{app}"; Flags: ignoreversion
Source: "LICENSE"; DestDir: "{app}"; DestName: "LICENSE.txt"; Flags: ignoreversion

[Icons]
Name: "{userprograms}\Herstel"; Filename: "{app}\Herstel.exe"; Comment: "{cm:Comment}"; AppUserModelID: "nl.herstel.herstel"
Name: "{userdesktop}\Herstel"; Filename: "{app}\Herstel.exe"; Comment: "{cm:Comment}"; AppUserModelID: "nl.herstel.herstel"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Software\Classes\.herstel"; ValueType: string; ValueData: "nl.herstel.herstel.journal"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.herstel"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-herstel-journal"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\nl.herstel.herstel.journal"; ValueType: string; ValueData: "{cm:JournalType}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\nl.herstel.herstel.journal\DefaultIcon"; ValueType: string; ValueData: "{app}\herstel-journal.ico"
Root: HKCU; Subkey: "Software\Classes\nl.herstel.herstel.journal\shell\open\command"; ValueType: string; ValueData: """{app}\Herstel.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\.herstelweek"; ValueType: string; ValueData: "nl.herstel.herstel.week"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\.herstelweek"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-herstel-week"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\Classes\nl.herstel.herstel.week"; ValueType: string; ValueData: "{cm:WeekType}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\nl.herstel.herstel.week\DefaultIcon"; ValueType: string; ValueData: "{app}\herstel-week.ico"
Root: HKCU; Subkey: "Software\Classes\nl.herstel.herstel.week\shell\open\command"; ValueType: string; ValueData: """{app}\Herstel.exe"" ""%1"""

[Run]
Filename: "{app}\Herstel.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent

; There is no [UninstallDelete]: files not listed above belong to the user and remain.
